namespace RmlAnalyzers.Tests.Rules;

/// <summary>The opening lines that every snippet of a service shares.</summary>
internal static class ServiceCode
{
    public static string With(string code) => Usings + code;

    private const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Net.Mail;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Rml;

        """;
}
