// SHA-256 from Debian's libmd-dev.
#include <sha2.h>
