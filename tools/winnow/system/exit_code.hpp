#pragma once

namespace winnow {

/// What the program returns; part of its contract (docs/man/winnow.1).
enum class ExitCode : int {
    done = 0,
    findings = 1,    ///< at or above --fail-on
    failed = 2,      ///< wrong usage, configuration or input/output
    unreadable = 3,  ///< some input could not be read; the rest is done and reported
    damaged = 4,     ///< verification failed
    interrupted = 130,
};

}  // namespace winnow
