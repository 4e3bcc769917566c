package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.harbor.Ship;
import com.pulumi.harbor.ShipArgs;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.FileAsset;
import com.pulumi.asset.StringAsset;
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
        var ship = new Ship("ship", ShipArgs.builder()        
            .callSign("KILO")
            .manifest(new FileAsset("./manifest.txt"))
            .build());

        var other = new Ship("other", ShipArgs.builder()        
            .callSign("LIMA")
            .manifest(new AssetArchive(Map.ofEntries(
                Map.entry("notes", new StringAsset("hello")),
                Map.entry("folder", new FileArchive("./folder"))
            )))
            .build());

    }
}
