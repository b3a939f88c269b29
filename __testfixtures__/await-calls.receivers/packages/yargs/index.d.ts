interface Options {
  coerce?: (value: any) => any;
}
interface Argv {
  argv: object | Promise<object>;
  command(name: string, description: string, builder: object, handler: (words: any) => void | Promise<void>): Argv;
  option<O extends Options>(name: string, options: O): Argv;
  parse(): object | Promise<object>;
  parseAsync(): Promise<object>;
  parseSync(): object;
}
export default function yargs(words: readonly string[]): Argv;
