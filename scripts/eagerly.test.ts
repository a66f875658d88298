import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { eagerly } from './eagerly.ts';

const CASES: readonly (readonly [story: string, code: string, becomes: string])[] = [
  ['an arrow', 'let a=b=>b+1;', 'let a=(b=>b+1);'],
  ['arrows in arrows', 'f(a=>b=>a)', 'f((a=>(b=>a)))'],
  ['a function that is a value', 'let a=async function*b(){};', 'let a=(async function*b(){});'],
  [
    'a declared function',
    'a();function a(){return b()}function b(){}',
    'var a=(function a(){return b()}),b=(function b(){});a();',
  ],
  [
    'a function in a function',
    'function a(c){return b(c);function b(d){}}',
    'var a=(function a(c){var b=(function b(d){});return b(c);});',
  ],
  ['what must come first', '"use strict";function a(){}', '"use strict";var a=(function a(){});'],
  [
    'imports',
    'import{x}from"./x.js";function a(){x()}export{a};',
    'import{x}from"./x.js";var a=(function a(){x()});export{a};',
  ],
  [
    'methods',
    'class A{b(){}get c(){}}let o={d(){},e:()=>1,get f(){}};',
    'class A{b(){}get c(){}}let o={d(){},e:(()=>1),get f(){}};',
  ],
  ['defaults', 'let{a=()=>1,b}=c;', 'let{a=(()=>1),b}=c;'],
  ['templates', `let t=\`\${a.map(b=>b)} c\`;`, `let t=\`\${a.map((b=>b))} c\`;`],
  ['lines', 'a()\nfunction b(){}\nc()', 'var b=(function b(){});a()\n\nc()'],
];

describe('eager code', () => {
  for (const [story, code, becomes] of CASES)
    it(`puts functions in parentheses: ${story}`, () => {
      assert.equal(eagerly(code, /import/.test(code) ? 'module' : 'script'), becomes);
    });

  it('is compiled before anything is called', () => {
    const code = `function f(x){let a=0;for(let i=0;i<10;i++){a+=i*2;if(a>5)a-=x}return[a,x].filter(y=>y>3)}`;
    const compiledBytes = (source: string): number => new Script(source).createCachedData().length;
    assert.ok(compiledBytes(eagerly(code, 'script')) > 1.5 * compiledBytes(code));
  });
});
