// Signatures of Serilog as far as the catalogue names them. No bodies.
#nullable disable

namespace Serilog.Events
{
    public enum LogEventLevel { Verbose, Debug, Information, Warning, Error, Fatal }
    public class LogEvent { }
}

namespace Serilog
{
    using System;
    using Serilog.Events;

    public interface ILogger
    {
        void Verbose(string messageTemplate);
        void Verbose(string messageTemplate, params object[] propertyValues);
        void Verbose(Exception exception, string messageTemplate);
        void Verbose(Exception exception, string messageTemplate, params object[] propertyValues);
        void Debug(string messageTemplate);
        void Debug(string messageTemplate, params object[] propertyValues);
        void Debug(Exception exception, string messageTemplate);
        void Debug(Exception exception, string messageTemplate, params object[] propertyValues);
        void Information(string messageTemplate);
        void Information(string messageTemplate, params object[] propertyValues);
        void Information(Exception exception, string messageTemplate);
        void Information(Exception exception, string messageTemplate, params object[] propertyValues);
        void Warning(string messageTemplate);
        void Warning(string messageTemplate, params object[] propertyValues);
        void Warning(Exception exception, string messageTemplate);
        void Warning(Exception exception, string messageTemplate, params object[] propertyValues);
        void Error(string messageTemplate);
        void Error(string messageTemplate, params object[] propertyValues);
        void Error(Exception exception, string messageTemplate);
        void Error(Exception exception, string messageTemplate, params object[] propertyValues);
        void Fatal(string messageTemplate);
        void Fatal(string messageTemplate, params object[] propertyValues);
        void Fatal(Exception exception, string messageTemplate);
        void Fatal(Exception exception, string messageTemplate, params object[] propertyValues);
        void Write(LogEvent logEvent);
        void Write(LogEventLevel level, string messageTemplate, params object[] propertyValues);
    }

    public static class Log
    {
        public static void Verbose(string messageTemplate) => throw null;
        public static void Verbose(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Verbose(Exception exception, string messageTemplate) => throw null;
        public static void Verbose(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Debug(string messageTemplate) => throw null;
        public static void Debug(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Debug(Exception exception, string messageTemplate) => throw null;
        public static void Debug(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Information(string messageTemplate) => throw null;
        public static void Information(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Information(Exception exception, string messageTemplate) => throw null;
        public static void Information(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Warning(string messageTemplate) => throw null;
        public static void Warning(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Warning(Exception exception, string messageTemplate) => throw null;
        public static void Warning(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Error(string messageTemplate) => throw null;
        public static void Error(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Error(Exception exception, string messageTemplate) => throw null;
        public static void Error(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Fatal(string messageTemplate) => throw null;
        public static void Fatal(string messageTemplate, params object[] propertyValues) => throw null;
        public static void Fatal(Exception exception, string messageTemplate) => throw null;
        public static void Fatal(Exception exception, string messageTemplate, params object[] propertyValues) => throw null;
        public static void Write(LogEvent logEvent) => throw null;
        public static void Write(LogEventLevel level, string messageTemplate, params object[] propertyValues) => throw null;
        public static void CloseAndFlush() => throw null;
    }
}
