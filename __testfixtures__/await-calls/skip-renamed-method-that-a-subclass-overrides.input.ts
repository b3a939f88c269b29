// refused: not-built
export class Ledger {
  balanceSync(): number {
    return 1;
  }

  async balance(): Promise<number> {
    return 1;
  }
}

export class AuditedLedger extends Ledger {
  override balanceSync(): number {
    return 2;
  }
}

export const report = (ledger: Ledger): string => `balance: ${ledger.balanceSync()}`;
