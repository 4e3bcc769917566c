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
        // Lists and maps where no type says what they hold, and what is read of maps.
        final java.util.List none = Arrays.asList();

        final var mixed = Arrays.asList(        
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

        // Nothing declares this package.
        var buoy = new Buoy("buoy", BuoyArgs.builder()
            .label("red")
            .depth(tide.applyValue(_tide -> _tide.height()))
            .lights(Arrays.asList(Map.ofEntries(
                Map.entry("color", "red"),
                Map.entry("hours", Arrays.asList())
            )))
            .ports(Arrays.asList())
            .build());

        ctx.export("port", ship.tags().applyValue(_tags -> _tags.map(_member -> _member.get("home port"))));
        ctx.export("all", Map.ofEntries(
            Map.entry("none", Arrays.asList()),
            Map.entry("nothing", Map.ofEntries(
            )),
            Map.entry("deep", Arrays.asList(            
                Arrays.asList(1),
                Arrays.asList()))
        ));
        ctx.export("json", Output.tuple(tide, ship.callSign()).applyValue(values -> {
            var _tide = values.t1;
            var callSign = values.t2;
            return serializeJson(
                jsonObject(
                    jsonProperty("height", _tide.height()),
                    jsonProperty("ship", callSign)
                ));
        }));
    }
}
