package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import com.pulumi.resources.Stash;
import com.pulumi.resources.StashArgs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Paths;

public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    public static void stack(Context ctx) {
        // Resources of the engine itself: every language's core library has them.
        var other = new StackReference("other", StackReferenceArgs.builder()
            .name("fleet/harbor/production")
            .build());

        var kept = new Stash("kept", StashArgs.builder()
            .input(Map.of("tide", 4.5))
            .build());

        ctx.export("tide", kept.output());
        ctx.export("where", other.name());
    }
}
