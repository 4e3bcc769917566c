package generated_program;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
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
        var berth = new Berth("berth", BerthArgs.builder()
            .shipId(example.shipId())
            .class_(mainHarborShip.className())
            .build());

    }
}
