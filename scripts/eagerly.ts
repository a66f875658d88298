import { type AnyNode, type FunctionDeclaration, type Node, type Program, parse } from 'acorn';

/**
 * The same code with its functions in parentheses. V8 compiles such functions together with their file, and what is compiled by then Node
 * keeps for the next start; all others are compiled when they are first called, in every start anew. A declared function becomes a
 * variable of its name, at the beginning of what declares it. Methods stay as they are.
 * @see https://v8.dev/blog/preparser#pife
 */
export function eagerly(code: string, sourceType: 'module' | 'script'): string {
  const program = parse(code, { ecmaVersion: 'latest', sourceType, allowHashBang: true });
  return written(program, program, code);
}

function written(node: AnyNode, parent: AnyNode, code: string): string {
  if (isBody(node, parent)) return bodyWritten(node, code);
  const text = inside(node, code);
  return isFunctionValue(node, parent) ? `(${text})` : text;
}

const inside = (node: AnyNode, code: string): string =>
  spliced(node, partsOf(node), code, (part) => written(part, node, code));

/** The text of a node, in which these parts of it are written anew. */
function spliced<Part extends Node>(
  { start, end }: Node,
  parts: readonly Part[],
  code: string,
  write: (part: Part) => string,
): string {
  let [text, at] = ['', start];
  for (const part of parts) {
    text += code.slice(at, part.start) + write(part);
    at = part.end;
  }
  return text + code.slice(at, end);
}

/** What holds statements: a file, or what stands in a function. */
type Body = AnyNode & { readonly body: Program['body'] };
type Statement = Body['body'][number];

const isBody = (node: AnyNode, parent: AnyNode): node is Body =>
  node.type === 'Program' || (node.type === 'BlockStatement' && /Function/.test(parent.type));

/** Declared functions are there before the first statement; so are the variables that they become. */
function bodyWritten(node: Body, code: string): string {
  const variables = node.body.filter(isDeclaration).map((each) => `${each.id.name}=(${inside(each, code)})`);
  const declared = variables.length === 0 ? '' : `var ${variables};`;
  const begin = node.body.find((each) => !comesFirst(each));
  return spliced(node, node.body, code, (each) => {
    const text = isDeclaration(each) ? '' : written(each, node, code);
    return each === begin ? declared + text : text;
  });
}

const comesFirst = (each: Statement): boolean => each.type === 'ImportDeclaration' || 'directive' in each;

const isDeclaration = (each: Statement): each is FunctionDeclaration => each.type === 'FunctionDeclaration';

/** A method is no value: it stands without the word that would make it one. */
function isFunctionValue({ type }: AnyNode, parent: AnyNode): boolean {
  const isMethod =
    parent.type === 'MethodDefinition' || (parent.type === 'Property' && (parent.method || parent.kind !== 'init'));
  return type === 'ArrowFunctionExpression' || (type === 'FunctionExpression' && !isMethod);
}

/** What a node consists of, in the order of the text. What stands for two parts, as `a` in `{ a }`, is there once. */
function partsOf(node: AnyNode): readonly AnyNode[] {
  const parts = Object.values(node).flat().filter(isNode);
  const sorted = parts.toSorted((one, other) => one.start - other.start || other.end - one.end);
  return sorted.filter((each, at) => each.start >= (sorted[at - 1]?.end ?? 0));
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
