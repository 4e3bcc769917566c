#pragma once

/// Runs `body(context)`. Gives 0 when it returned, or the number of the signal (an arithmetic trap, an access outside of memory, …)
/// that would have ended the process. What `body` held is then lost, and the thread should do nothing more than end.
int sextant_run_guarded(void (*body)(void *), void *context);
