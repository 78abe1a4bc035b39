// The processor's hint that memory will soon be read, for which Swift has no word.
static inline void prefetch_memory(const void *address) { __builtin_prefetch(address); }
