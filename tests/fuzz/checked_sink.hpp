#pragma once

#include "corpus/application/pool_reader.hpp"
#include "engine/text/utf8.hpp"
#include "tests/fuzz/check_document.hpp"

namespace winnow::fuzz {

/// Takes a pool whose ids, texts and reasons must be sound.
class CheckedSink : public PoolSink {
  public:
    bool application(Application application) override {
        require(!application.id.empty() && is_valid_utf8(application.id));
        for (Section const& section : application.sections) { require(is_valid_utf8(section.text)); }
        return true;
    }
    void unreadable(Unreadable entry) override {
        require(is_valid_utf8(entry.id) && is_valid_utf8(entry.reason) && !entry.reason.empty());
    }
};

}  // namespace winnow::fuzz
