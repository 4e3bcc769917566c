package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Shipp;
import com.pulumi.harbor.ShippArgs;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Paths;

public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    public static void stack(Context ctx) {
        var ship = new Shipp("ship", ShippArgs.builder()        
            .callSign("MIKE")
            .build());

        var other = new Ship("other", ShipArgs.builder()        
            .callSine("NOVEMBER")
            .build());

        var broken = new Ship("broken", ShipArgs.builder()        
            .callSign("${ship")
            .build());

    }
}
