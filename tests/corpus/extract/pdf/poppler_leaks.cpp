extern "C" char const* __lsan_default_suppressions();

// A page that draws too much is left by an exception, which poppler was not written for: it loses what it held. The
// process that reads a document ends after it; programs that read several under LeakSanitizer pass over that.
extern "C" char const* __lsan_default_suppressions() { return "leak:libpoppler\n"; }
