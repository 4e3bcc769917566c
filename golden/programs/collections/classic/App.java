package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.HarborFunctions;
import com.pulumi.harbor.inputs.GetTideArgs;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.elsewhere.Buoy;
import com.pulumi.elsewhere.BuoyArgs;
import static com.pulumi.codegen.internal.Serialization.*;
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
        final var none = List.of();

        final var mixed = List.of(        
            1,
            "one",
            true);

        final var tide = HarborFunctions.getTide(GetTideArgs.builder()
            .place("bay")
            .build());

        var ship = new Ship("ship", ShipArgs.builder()        
            .callSign("ECHO")
            .tags(Map.ofEntries(
                Map.entry("home port", "bay"),
                Map.entry("log", """
grep '\\d' "\\n" \\\\
end
                """)
            ))
            .build());

        var buoy = new Buoy("buoy", BuoyArgs.builder()        
            .label("red")
            .depth(tide.applyValue(getTideResult -> getTideResult.height()))
            .lights(Map.ofEntries(
                Map.entry("color", "red"),
                Map.entry("hours", List.of())
            ))
            .ports()
            .build());

        ctx.export("port", ship.tags().applyValue(tags -> tags.get("home port")));
        ctx.export("all", Map.ofEntries(
            Map.entry("none", List.of()),
            Map.entry("nothing", Map.ofEntries(
            )),
            Map.entry("deep", List.of(            
                List.of(1),
                List.of()))
        ));
        ctx.export("json", ship.callSign().applyValue(callSign -> serializeJson(
            jsonObject(
                jsonProperty("height", tide.applyValue(getTideResult -> getTideResult.height())),
                jsonProperty("ship", callSign)
            ))));
    }
}
