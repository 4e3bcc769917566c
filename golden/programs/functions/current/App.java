package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.HarborFunctions;
import com.pulumi.harbor.inputs.GetTideArgs;
import com.pulumi.harbor.inputs.GetTideWindowArgs;
import com.pulumi.harbor.docks.DocksFunctions;
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
        final var tide = HarborFunctions.getTide(GetTideArgs.builder()
            .place("north")
            .window(GetTideWindowArgs.builder()
                .hours(6)
                .build())
            .build());

        final var berths = DocksFunctions.getBerths().applyValue(_invoke -> _invoke.ids());

        var berth = new Berth("berth", BerthArgs.builder()
            .shipId(tide.applyValue(_tide -> _tide.id()))
            .depth(tide.applyValue(_tide -> _tide.height()))
            .build());

        ctx.export("first", berths.applyValue(_berths -> _berths.get(0)));
        ctx.export("next", tide.applyValue(_tide -> _tide.next()));
    }
}
