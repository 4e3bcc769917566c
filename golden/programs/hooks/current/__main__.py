import pulumi
import subprocess

config = pulumi.Config()
log_file = config.require("logFile")
# Notes each bucket that there is.
def _note(args):
    subprocess.run(["tee", "-a", f"{log_file}.{args.type}", args.name, str(args.new_inputs["region"])], check=True)
note = pulumi.ResourceHook("note", _note, opts=pulumi.ResourceHookOptions(on_dry_run=True))
def _clean(args):
    subprocess.run(["make", "clean"], check=True)
clean = pulumi.ResourceHook("clean", _clean, opts=pulumi.ResourceHookOptions(ignore_errors=True))
def _retry(args):
    result = subprocess.run(["sleep", "5"], check=False)
    return result.returncode == 0
retry = pulumi.ErrorHook("retry", _retry)
group = pulumi.ComponentResource("acme:storage:Group", "group", {"label": "first", "size": 2}, opts = pulumi.ResourceOptions(protect=True))
bare = pulumi.ComponentResource("acme:storage:Group", "bare")
one = pulumi.StackReference("one", stack_name="other",
opts = pulumi.ResourceOptions(hooks=pulumi.ResourceHookBinding(after_create=[note, clean], after_delete=[clean], on_error=[retry])))
