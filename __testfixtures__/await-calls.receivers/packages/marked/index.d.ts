interface MarkedExtension {
  walkTokens?: (token: { text: string }) => void | Promise<void>;
}
export declare class Marked {
  constructor(...extensions: MarkedExtension[]);
  parse(source: string): string | Promise<string>;
}
