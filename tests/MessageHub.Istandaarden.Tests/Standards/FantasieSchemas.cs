using System.Text;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Tests.Standards;

/// <summary>The schemas of a standard that does not exist.</summary>
internal sealed class FantasieSchemas : ISchemaSource
{
    private const string Stem = "http://www.istandaarden.nl/fantasie/1_0";

    private const string Klassen = """
        <xs:element name="Client" minOccurs="0"><xs:complexType><xs:sequence>
          <xs:element name="Bsn" type="xs:string"/>
          <xs:element name="Wens"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="80"/></xs:restriction></xs:simpleType></xs:element>
          {0}
        </xs:sequence></xs:complexType></xs:element>
        """;

    private const string RetourCodes = """
        <xs:element name="RetourCodes" minOccurs="0"><xs:complexType><xs:sequence>
          <xs:element name="RetourCode" type="xs:string" maxOccurs="unbounded"/>
        </xs:sequence></xs:complexType></xs:element>
        """;

    private const string Retour = """
        <xs:element name="IdentificatieRetour" type="xs:string"/><xs:element name="DagtekeningRetour" type="xs:date"/>
        <xs:element name="XsdVersieRetour" type="b:Versies"/>
        """;

    private const string Codes = """
        <xs:element name="BerichtCode" type="xs:string"/><xs:element name="BerichtVersie" type="xs:integer"/><xs:element name="BerichtSubversie" type="xs:integer"/>
        """;

    public string Describe(string file) => "fantasie/" + file;

    public Stream Open(string file) => new MemoryStream(Encoding.UTF8.GetBytes(file switch
    {
        "basisschema.xsd" => Basisschema,
        "FA901.xsd" => Message("fa901", codes: "", retour: "", classCodes: ""),
        "FA902.xsd" => Message("fa902", Codes, Retour + RetourCodes, RetourCodes),
        _ => throw new SchemaFolderException($"{file} is not there."),
    }));

    private static string Basisschema => $"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="{Stem}/basisschema/schema" targetNamespace="{Stem}/basisschema/schema" elementFormDefault="qualified">
          <xs:annotation><xs:appinfo><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></xs:appinfo></xs:annotation>
          <xs:complexType name="Identificatie"><xs:sequence><xs:element name="Identificatie" type="xs:string"/><xs:element name="Dagtekening" type="xs:date"/></xs:sequence></xs:complexType>
          <xs:complexType name="Versies"><xs:sequence><xs:element name="BasisschemaXsdVersie" type="xs:string"/><xs:element name="BerichtXsdVersie" type="xs:string"/></xs:sequence></xs:complexType>
        </xs:schema>
        """;

    private static string Message(string name, string codes, string retour, string classCodes) => $"""
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="{Stem}/basisschema/schema" targetNamespace="{Stem}/{name}/schema" elementFormDefault="qualified">
          <xs:import namespace="{Stem}/basisschema/schema"/>
          <xs:annotation><xs:appinfo><b:BasisschemaXsdVersie>1.0.0</b:BasisschemaXsdVersie><b:BerichtXsdVersie>1.0.0</b:BerichtXsdVersie></xs:appinfo></xs:annotation>
          <xs:element name="Bericht"><xs:complexType><xs:sequence>
            <xs:element name="Header"><xs:complexType><xs:sequence>
              {codes}<xs:element name="Afzender" type="xs:string"/><xs:element name="Ontvanger" type="xs:string"/>
              <xs:element name="BerichtIdentificatie" type="b:Identificatie"/><xs:element name="XsdVersie" type="b:Versies"/>{retour}
            </xs:sequence></xs:complexType></xs:element>
            {Klassen.Replace("{0}", classCodes, StringComparison.Ordinal)}
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;
}
