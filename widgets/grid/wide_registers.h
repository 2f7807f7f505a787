// A cure for slow text after fills: Qt 6.4 fills with AVX and leaves the upper halves of the registers in use, which makes
// the SSE code that blends glyphs up to four times slower (8,500 glyphs: 9.9 ms, with this 2.7 ms of CPU).
#pragma once

namespace sluice::ui {

// Call between filling and drawing text. Nothing on processors without AVX.
void releaseWideRegisters();

} // namespace sluice::ui
