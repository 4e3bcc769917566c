#include "CFault.h"
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>

static const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE};
enum { count = sizeof signals / sizeof *signals, stack_size = 64 * 1024 };

// Where this thread goes on after a fault; null where nothing is guarded.
static __thread sigjmp_buf *resume;
static __thread void *stack;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void handle(int number) {
    if (resume) siglongjmp(*resume, number);
    // Not ours: let the process end as it would have.
    signal(number, SIG_DFL);
    raise(number);
}

static void install(void) {
    struct sigaction action = {0};
    action.sa_handler = handle;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < count; i++) sigaction(signals[i], &action, NULL);
}

int sextant_run_guarded(void (*body)(void *), void *context) {
    pthread_once(&once, install);
    // A stack that overflowed has no room for the handler.
    int has_own_stack = stack != NULL;
    if (!has_own_stack && (stack = malloc(stack_size))) {
        stack_t alternate = {.ss_sp = stack, .ss_size = stack_size};
        sigaltstack(&alternate, NULL);
    }
    sigjmp_buf here;
    sigjmp_buf *outer = resume;
    int number = sigsetjmp(here, 1);
    if (number == 0) {
        resume = &here;
        body(context);
    }
    resume = outer;
    if (!has_own_stack && stack) {
        stack_t none = {.ss_flags = SS_DISABLE};
        sigaltstack(&none, NULL);
        free(stack);
        stack = NULL;
    }
    return number;
}
