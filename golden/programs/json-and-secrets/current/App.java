package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
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
        var ship = new Ship("ship", ShipArgs.builder()
            .callSign("GOLF")
            .captain(Output.ofSecret("Ahab"))
            .log(serializeJson(
                jsonObject(
                    jsonProperty("entries", jsonArray(
                        jsonObject(
                            jsonProperty("day", 1),
                            jsonProperty("text", "left")
                        ), 
                        jsonObject(
                            jsonProperty("day", 2),
                            jsonProperty("isLast", true)
                        )
                    ))
                )))
            .build());

        var other = new Ship("other", ShipArgs.builder()
            .callSign("HOTEL")
            .log(ship.callSign().applyValue(_callSign -> serializeJson(
                jsonObject(
                    jsonProperty("of", _callSign)
                ))))
            .build());

    }
}
