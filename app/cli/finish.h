// The end of a command whose schemas are still in memory: to free a large one takes as long as to write it.
#pragma once

namespace sluice::app {

// Ends the process as soon as what it wrote is out, and frees nothing.
[[noreturn]] void finish(int exitCode);

} // namespace sluice::app
