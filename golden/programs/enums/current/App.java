package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.harbor.enums.Flag;
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
        var ship = new Ship("ship", ShipArgs.builder()
            .callSign("BRAVO")
            .flag(Flag.GreenWhite)
            .build());

        var other = new Ship("other", ShipArgs.builder()
            .callSign("CHARLIE")
            .flag("striped")
            .build());

    }
}
