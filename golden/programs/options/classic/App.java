package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Provider;
import com.pulumi.harbor.ProviderArgs;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.harbor.docks.Berth;
import com.pulumi.harbor.docks.BerthArgs;
import com.pulumi.resources.CustomResourceOptions;
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
        var provider = new Provider("provider", ProviderArgs.Empty, CustomResourceOptions.builder()
            .version("2.0.0")
            .build());

        var ship = new Ship("ship", ShipArgs.builder()        
            .callSign("FOXTROT")
            .build(), CustomResourceOptions.builder()
                .provider(provider)
                .protect(true)
                .ignoreChanges("crew", "hull.decks")
                .version("2.0.0")
                .build());

        var berth = new Berth("berth", BerthArgs.builder()        
            .shipId(ship.id())
            .build(), CustomResourceOptions.builder()
                .parent(ship)
                .dependsOn(ship)
                .version("2.0.0")
                .build());

    }
}
