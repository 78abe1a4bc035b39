// malloc_trim of the GNU C library, which its Swift module leaves out.
#include <malloc.h>
