interface Options {
  coerce?: (value: any) => any;
}
export interface CommandModule {
  command?: string;
  handler: (words: any) => void | Promise<void>;
}
interface Argv {
  argv: object | Promise<object>;
  command(name: string, description: string, builder: object, handler: (words: any) => void | Promise<void>): Argv;
  command(module: CommandModule): Argv;
  option<O extends Options>(name: string, options: O): Argv;
  fail(handler: (message: string, error: Error) => void): Argv;
  parse(): object | Promise<object>;
  parseAsync(): Promise<object>;
  parseSync(): object;
}
export default function yargs(words: readonly string[]): Argv;
