// Money on screen: yuan with two decimals and thousands; the crossing itself lives in domain/money.
export { formatFen } from '../../src-main/domain/money/fen.ts'
