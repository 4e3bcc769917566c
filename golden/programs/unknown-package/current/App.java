package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.foundry.bells.Bell;
import com.pulumi.foundry.bells.BellArgs;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.foundry.bells.Rope;
import com.pulumi.foundry.bells.RopeArgs;
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
        var bell = new Bell("bell", BellArgs.builder()
            .weightInKilos(250)
            .tones(Arrays.asList(            
                "a",
                "b"))
            .maker(Map.of("name", "Ho"))
            .build());

        var ship = new Ship("ship", ShipArgs.builder()
            .callSign(bell.name())
            .build());

        var rope = new Rope("rope", RopeArgs.builder()
            .label(ship.callSign().applyValue(_callSign -> String.format("rings %s", _callSign)))
            .maker(bell.name().applyValue(_name -> String.format("cast by %s", _name)))
            .build());

    }
}
