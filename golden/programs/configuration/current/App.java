package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
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
        final var place = config.require("place");
        final var crewSize = config.getInteger("crew-size").orElse(3);
        final var isOpen = config.getBoolean("isOpen").orElse(true);
        final var pass = config.requireSecret("pass");
        var ship = new Ship("ship", ShipArgs.builder()
            .callSign(place)
            .crew(crewSize)
            .isMoored(isOpen)
            .captain(pass)
            .build());

    }
}
