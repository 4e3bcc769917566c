public import Base
public import LanguageKit
import Schema

extension JavaLanguage {
    // The protocol documents it.
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func files(of project: Project) -> [File] {
        project.files.map { File(path: "src/main/java/generated_program/\($0.path)", bytes: $0.bytes) } + [
            ProjectText.settings(of: project, runtime: "java"), build(of: project), ProjectText.ignored("target/"),
        ]
    }

    /// `pom.xml`. Text blocks need Java 17; a package of which no version is known is taken at any.
    private static func build(of project: Project) -> File {
        var dependencies = [dependency("com.pulumi", "pulumi", "[1.0.0,2.0.0)")]
        for package in project.packages {
            let group = "com.\(JavaNaming.packageSegment(package.schema?.namespace ?? "pulumi"))"
            dependencies.append(dependency(group, package.name, package.version ?? "[0,)"))
        }
        return ProjectText.file(
            "pom.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
                <modelVersion>4.0.0</modelVersion>

                <groupId>com.pulumi</groupId>
                <artifactId>\(ProjectText.escaped(project.name))</artifactId>
                <version>1.0-SNAPSHOT</version>

                <properties>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                    <maven.compiler.release>17</maven.compiler.release>
                    <mainClass>generated_program.App</mainClass>
                    <mainArgs/>
                </properties>

                <dependencies>
            \(dependencies.joined(separator: "\n"))
                </dependencies>

                <build>
                    <plugins>
                        <plugin>
                            <groupId>org.apache.maven.plugins</groupId>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <version>3.11.0</version>
                        </plugin>
                        <plugin>
                            <groupId>org.codehaus.mojo</groupId>
                            <artifactId>exec-maven-plugin</artifactId>
                            <version>3.1.0</version>
                            <configuration>
                                <mainClass>${mainClass}</mainClass>
                                <commandlineArgs>${mainArgs}</commandlineArgs>
                            </configuration>
                        </plugin>
                    </plugins>
                </build>
            </project>

            """)
    }

    private static func dependency(_ group: String, _ artifact: String, _ version: String) -> String {
        """
                <dependency>
                    <groupId>\(ProjectText.escaped(group))</groupId>
                    <artifactId>\(ProjectText.escaped(artifact))</artifactId>
                    <version>\(ProjectText.escaped(version))</version>
                </dependency>
        """
    }
}
