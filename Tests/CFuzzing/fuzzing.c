#include "CFuzzing.h"

#include <stddef.h>
#include <stdint.h>

typedef int (*one_input)(const uint8_t *, size_t);
int LLVMFuzzerRunDriver(int *argc, char ***argv, one_input take) __attribute__((weak));

// Defined in Swift.
void lectern_fuzz_one(const uint8_t *bytes, size_t count);

// libFuzzer brings a main of its own, which may win over ours when the program is linked; it calls this one.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  lectern_fuzz_one(bytes, count);
  return 0;
}

int lectern_fuzz(int argc, char **argv) {
  if (!LLVMFuzzerRunDriver) return -1;
  return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}
