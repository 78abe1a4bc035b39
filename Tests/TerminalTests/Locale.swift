import Glibc

/// The tests are about UTF-8, whatever the machine's locale is.
func useUTF8() { setenv("LC_ALL", "C.UTF-8", 1) }
