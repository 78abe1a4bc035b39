// The door between libFuzzer and the Swift that it tries. Without libFuzzer the door is there and leads nowhere.
#pragma once

/// Hands control to libFuzzer with these arguments; -1 if the program was built without it.
int lectern_fuzz(int argc, char *_Nullable *_Nonnull argv);
