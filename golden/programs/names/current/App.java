package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.harbor.docks.Berth;
import com.pulumi.harbor.docks.BerthArgs;
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
        var class_ = new Ship("class", ShipArgs.builder()
            .callSign("JULIETT")
            .build());

        var myShip = new Ship("The Ship", ShipArgs.builder()
            .callSign(class_.callSign())
            .build());

        var string = new Berth("string", BerthArgs.builder()
            .shipId(myShip.id())
            .build());

        ctx.export("default", string.class_());
    }
}
