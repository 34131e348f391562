#pragma once

namespace lockkeeper::theme::metrics {

// Device-independent pixels, on a grid of 4.
inline constexpr int kGap = 4;
inline constexpr int kSpace = 8;
inline constexpr int kPad = 12;
inline constexpr int kWide = 16;
inline constexpr int kApart = 24;
inline constexpr int kRow = 28;
inline constexpr int kTwoLineRow = 44;
inline constexpr int kBar = 38;
inline constexpr int kButton = 28;
inline constexpr int kRowButton = 24;
inline constexpr int kRadius = 5;
inline constexpr int kHairline = 1;
inline constexpr int kEnvironmentLine = 3;
inline constexpr int kIcon = 16;
inline constexpr int kShape = 11;
inline constexpr int kSidebar = 236;

} // namespace lockkeeper::theme::metrics
