// Whole verifications, row by row: tables/data-integrity.json.
import { describeVerifications } from '../support/table-verifications.ts';

describeVerifications('data-integrity');
