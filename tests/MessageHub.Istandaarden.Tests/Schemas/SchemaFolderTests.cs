using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Istandaarden.Tests.Schemas;

public class SchemaFolderTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void WriteTheSchemas()
    {
        folder = new TemporaryFolder();
        OwnSchemas.WriteTo(folder.Path, IJw32.Standaard);
    }

    [TearDown]
    public void Delete() => folder.Dispose();

    [Test]
    public void A_folder_with_all_files_loads()
    {
        var loaded = BerichtSchemas.Load(folder.Path);
        Assert.Multiple(() =>
        {
            Assert.That(SchemaComparer.Differences(loaded.SchemaSet, BerichtSchemas.Embedded.SchemaSet), Is.Empty);
            Assert.That(loaded.VersieOf(IJw32.JW301), Is.EqualTo(("0.1.0", "0.1.0")));
        });
    }

    [Test]
    public void File_names_may_be_in_any_case()
    {
        File.Move(folder.File("basisschema.xsd"), folder.File("Basisschema.XSD"));
        File.Move(folder.File("JW305.xsd"), folder.File("jw305.xsd"));
        Assert.That(() => BerichtSchemas.Load(folder.Path), Throws.Nothing);
    }

    [Test]
    public void The_versions_of_the_folder_count()
    {
        Replace("JW305.xsd", "<ijw:BerichtXsdVersie>0.1.0<", "<ijw:BerichtXsdVersie>1.0.2<");
        Replace("JW305.xsd", "<ijw:BasisschemaXsdVersie>0.1.0<", "<ijw:BasisschemaXsdVersie>1.0.1<");
        Assert.That(BerichtSchemas.Load(folder.Path).VersieOf(IJw32.JW305), Is.EqualTo(("1.0.1", "1.0.2")));
    }

    [Test]
    public void A_missing_folder_is_named()
    {
        var missing = folder.File("nowhere");
        Refused(missing, missing, "not found");
    }

    [Test]
    public void A_missing_file_is_named()
    {
        File.Delete(folder.File("JW323.xsd"));
        Refused("JW323.xsd", "missing");
    }

    [Test]
    public void A_file_that_is_there_twice_is_refused()
    {
        if (File.Exists(folder.File("JW301.XSD")))
            Assert.Ignore("This file system does not tell case apart.");
        File.Copy(folder.File("JW301.xsd"), folder.File("jw301.xsd"));
        Refused("JW301.xsd", "twice");
    }

    [Test]
    public void A_file_of_another_message_is_refused()
    {
        File.Copy(folder.File("JW302.xsd"), folder.File("JW301.xsd"), overwrite: true);
        Refused("JW301.xsd", "jw302/schema", "jw301/schema");
    }

    [Test]
    public void A_file_that_is_no_xml_is_refused()
    {
        folder.Write("JW307.xsd", "<xs:schema");
        Refused("JW307.xsd", "not readable as XML");
    }

    [Test]
    public void A_file_that_is_no_schema_is_refused()
    {
        folder.Write("JW307.xsd", "<html/>");
        Refused("JW307.xsd");
    }

    [Test]
    public void A_file_with_a_DTD_is_refused()
    {
        var text = File.ReadAllText(folder.File("JW307.xsd"));
        const string dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        folder.Write("JW307.xsd", text.Replace("<xs:schema", dtd + "<xs:schema", StringComparison.Ordinal));
        Refused("JW307.xsd", "DTD");
    }

    [Test]
    public void A_schema_that_does_not_compile_is_named_with_its_line()
    {
        Replace("JW319.xsd", "ijw:LDT_AgbCode", "ijw:LDT_Vergeten");
        Refused("JW319.xsd, line ", "LDT_Vergeten");
    }

    [Test]
    public void A_file_outside_the_fifteen_is_not_read()
    {
        folder.Write("extra.xsd", """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:extra"/>""");
        Replace("JW319.xsd", "<xs:import ", "<xs:import namespace=\"urn:extra\" schemaLocation=\"extra.xsd\"/><xs:import ");
        Assert.That(BerichtSchemas.Load(folder.Path).SchemaSet.Schemas("urn:extra"), Is.Empty);
    }

    [TestCase("BerichtXsdVersie")]
    [TestCase("BasisschemaXsdVersie")]
    public void A_schema_without_version_is_refused(string version)
    {
        Replace("JW308.xsd", $"ijw:{version}>", "ijw:Anders>");
        Refused("JW308.xsd", version);
    }

    [Test]
    public void A_schema_without_the_root_element_is_refused()
    {
        Replace("JW308.xsd", "<xs:element name=\"Bericht\"", "<xs:element name=\"Boodschap\"");
        Refused("JW308.xsd", "Bericht");
    }

    private void Replace(string file, string old, string @new)
    {
        var text = File.ReadAllText(folder.File(file));
        Assert.That(text, Does.Contain(old));
        folder.Write(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private void Refused(string file, params string[] words)
    {
        var path = Path.IsPathRooted(file) ? file : folder.Path;
        var error = Assert.Throws<SchemaFolderException>(() => BerichtSchemas.Load(path))!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Does.Contain(file).And.Not.Contains("\n"));
            foreach (var word in words)
                Assert.That(error.Message, Does.Contain(word));
        });
    }
}
