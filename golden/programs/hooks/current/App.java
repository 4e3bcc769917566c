package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.resources.StackReference;
import com.pulumi.resources.StackReferenceArgs;
import com.pulumi.resources.ComponentResourceOptions;
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
        final var config = ctx.config();
        final var logFile = config.require("logFile");
        var group = new com.pulumi.resources.ComponentResource("acme:storage:Group", "group", ComponentResourceOptions.builder()
                .protect(true)
                .build());

        var bare = new com.pulumi.resources.ComponentResource("acme:storage:Group", "bare", null);

        var one = new StackReference("one", StackReferenceArgs.builder()
            .name("other")
            .build());

    }
}
