#pragma once

#include "corpus/application/pool_reader.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace winnow::testing {

/// A sink that keeps what it is given.
class CollectedPool : public PoolSink {
  public:
    bool application(Application application) override {
        bool const known = std::any_of(applications.begin(), applications.end(),
                                       [&](Application const& other) { return other.id == application.id; });
        if (!known) { applications.push_back(std::move(application)); }
        return !known;
    }
    void unreadable(Unreadable entry) override { unreadables.push_back(std::move(entry)); }

    [[nodiscard]] std::vector<std::string> ids() const {
        std::vector<std::string> ids;
        for (Application const& application : applications) { ids.push_back(application.id); }
        return ids;
    }

    std::vector<Application> applications;
    std::vector<Unreadable> unreadables;
};

/// "ECQ1=text|resume=text", for comparisons at a glance.
inline std::string sections_of(Application const& application) {
    std::string all;
    for (Section const& section : application.sections) {
        if (!all.empty()) { all += '|'; }
        all += section.id + '=' + section.text;
    }
    return all;
}

inline bool has_flag(Application const& application, std::string_view code) {
    return std::any_of(application.flags.begin(), application.flags.end(),
                       [code](Flag const& flag) { return flag.code == code; });
}

}  // namespace winnow::testing
