import Testing

/// Tests with real programs.
///
/// They come one after the other: each has processes enough for a small machine.
@Suite(.serialized)
enum ProcessTests {}
