// Whole verifications, row by row: tables/jws.json.
import { describeVerifications } from '../support/table-verifications.ts';

describeVerifications('jws');
