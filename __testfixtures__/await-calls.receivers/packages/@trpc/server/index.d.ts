export interface ProcedureBuilder {
  query<Output>(resolver: () => Output | Promise<Output>): { output: Output };
  mutation<Output>(resolver: () => Output | Promise<Output>): { output: Output };
}
export declare const initTRPC: { create(options?: { errorFormatter?: () => object }): { procedure: ProcedureBuilder } };
