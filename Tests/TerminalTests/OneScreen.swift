import Testing

/// Curses has one screen in a process, so the tests that open one take turns.
@Suite(.serialized) enum OneScreen {}
