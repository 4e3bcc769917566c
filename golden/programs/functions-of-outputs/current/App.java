package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.harbor.HarborFunctions;
import com.pulumi.harbor.inputs.GetTideArgs;
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
            .callSign("ECHO")
            .build());

        final var tide = HarborFunctions.getTide(GetTideArgs.builder()
            .place(ship.log().applyValue(_value -> _value.orElse(null)))
            .build());

        ctx.export("height", tide.applyValue(_tide -> _tide.height()));
    }
}
