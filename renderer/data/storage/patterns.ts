import { ZSchemaClass } from 'rxdb/plugins/validate-z-schema';

const formats = new Map<string, string>();

/**
 * For JSON.parse: gives each `pattern` of a schema as a format with its expression compiled once. z-schema takes a
 * pattern apart and judges its safety anew for every value, half of the time that validating takes.
 */
export function patternsAsFormats(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('pattern' in value)) return value;
  const { pattern, ...rest } = value;
  return typeof pattern === 'string' ? { ...rest, format: formatOf(pattern) } : value;
}

function formatOf(pattern: string): string {
  const known = formats.get(pattern);
  if (known !== undefined) return known;
  const name = `pattern-${formats.size}`;
  const expression = new RegExp(pattern, 'u');
  formats.set(pattern, name);
  ZSchemaClass.registerFormat(name, (value: unknown) => typeof value !== 'string' || expression.test(value));
  return name;
}
