import '../../../ui/tokens.css';
import '../../../studio/studio.css';
import { startStudio } from '../../signature/start-studio.tsx';

void startStudio(document);
