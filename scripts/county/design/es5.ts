import { parse, type Node } from 'acorn';

/** The global names of ES5's library that a rule may want, and what CouchDB adds. */
const globals = new Set(
  'Array Boolean Date Error JSON Math Number Object RegExp String undefined isNaN parseInt isArray toJSON log'.split(
    ' ',
  ),
);

/** The methods of ES5's arrays, strings, objects, numbers and patterns, and of JSON. */
const methods = new Set(
  (
    'isArray concat every filter forEach indexOf join map pop push reduce reverse shift slice some sort splice ' +
    'charAt charCodeAt replace split substring toLowerCase toUpperCase trim match search ' +
    'keys hasOwnProperty apply call bind stringify parse exec test toString getTime max min floor'
  ).split(' '),
);

type Part = Node & Record<string, unknown>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && typeof (value as Part).type === 'string';

/**
 * What of a function's source is not plain ES5: syntax, names of the library, methods. Empty where all is. Fields of
 * documents are not names of the library: only what is called is looked at.
 */
export function notEs5(source: string): string[] {
  let tree: Part;
  try {
    tree = parse(`(${source});`, { ecmaVersion: 5 }) as unknown as Part;
  } catch (error) {
    return [(error as Error).message];
  }
  const found: string[] = [];
  const declared = new Set<string>();
  const used = new Set<string>();
  visit(tree, (part, isName) => {
    const { type } = part;
    if (type === 'Identifier' && isName) used.add(String(part.name));
    if (type === 'FunctionDeclaration' || type === 'FunctionExpression') {
      for (const one of [part.id, ...(part.params as unknown[])])
        if (isPart(one)) declared.add(String(one.name));
    }
    if (type === 'VariableDeclarator') declared.add(String((part.id as Part).name));
    if (type === 'CatchClause') declared.add(String((part.param as Part).name));
    if (type === 'CallExpression' || type === 'NewExpression') {
      const callee = part.callee as Part;
      const name = callee.type === 'MemberExpression' && String((callee.property as Part).name);
      if (callee.computed === true) found.push('a computed call');
      else if (typeof name === 'string' && !methods.has(name)) found.push(`method ${name}`);
    }
  });
  for (const name of used) if (!declared.has(name) && !globals.has(name)) found.push(`name ${name}`);
  return found;
}

/** Goes through all parts; an identifier that is a property's or a field's word is no name. */
function visit(part: Part, see: (part: Part, isName: boolean) => void, isName = true): void {
  see(part, isName);
  for (const [key, value] of Object.entries(part)) {
    const word =
      part.computed !== true && (key === 'property' || (part.type === 'Property' && key === 'key'));
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isPart(one)) visit(one, see, !word);
    }
  }
}
