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
        var ship = new Ship("ship", ShipArgs.builder()
            .callSign("DELTA")
            .build());

        var berth = new Berth("berth", BerthArgs.builder()
            .shipId(ship.id())
            .class_(ship.callSign().applyValue(_callSign -> String.format("berth of %s", _callSign)))
            .number(ship.crew())
            .build());

        var nested = new Ship("nested", ShipArgs.builder()
            .callSign(ship.hull().applyValue(_hull -> _hull.map(_member -> _member.material()).orElse(null)))
            .log(ship.routes().applyValue(_routes -> _routes.map(_member -> _member.get(0)).orElse(null)))
            .build());

        ctx.export("sign", ship.callSign());
    }
}
