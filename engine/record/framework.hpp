#pragma once

#include <string>
#include <vector>

namespace winnow {

/// One competency of an Executive Core Qualification.
struct Competency {
    std::string name;                     ///< "Strategic Thinking"
    std::vector<std::string> vocabulary;  ///< terms and phrases by which writers show it
    std::vector<std::string> questions;   ///< what a reader would ask: "What was the largest staff you led?"
};

/// One Executive Core Qualification.
struct CoreQualification {
    std::string id;       ///< "ECQ1"
    std::string name;     ///< "Leading Change"
    std::string summary;  ///< one sentence, in winnow's words
    std::vector<Competency> competencies;
};

/// A set of Executive Core Qualifications that was or is in force; corpus/framework holds them as data.
struct Framework {
    std::string id;                  ///< "opm-2006"
    std::string name;                ///< "Executive Core Qualifications (2006)"
    std::string in_force_from;       ///< ISO date
    std::string in_force_until;      ///< ISO date, exclusive; empty while in force
    std::vector<std::string> signs;  ///< phrases of an announcement by which this framework is recognised
    std::vector<CoreQualification> qualifications;
    std::vector<Competency> fundamental;
};

}  // namespace winnow
