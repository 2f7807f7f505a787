#include "app/cli/finish.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace sluice::app {

void finish(int exitCode)
{
    std::cout.flush();
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

} // namespace sluice::app
