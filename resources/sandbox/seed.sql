-- Believable rows for the casting marketplace at production's height (migrations up to notifications). No parameters; the same rows
-- every time. Ids look like Prisma's cuid: "c" and 24 hexadecimal digits. Moments are counted from one fixed evening.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT 'c' || substr(md5(kind || ':' || n::text), 1, 24) $$;
-- The n-th of a list, scattered so that neighbours differ; `salt` keeps two lists from walking in step.
CREATE FUNCTION pg_temp.pick(list text[], n bigint, salt text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT list[1 + (('x' || substr(md5(salt || n::text), 1, 7))::bit(28)::int % cardinality(list))] $$;
-- A number from 0 up to below `top`, scattered the same way.
CREATE FUNCTION pg_temp.roll(top int, n bigint, salt text) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT ('x' || substr(md5(salt || n::text), 1, 7))::bit(28)::int % top $$;
CREATE FUNCTION pg_temp.moment(daysback int, n bigint, salt text) RETURNS timestamp(3) LANGUAGE sql IMMUTABLE AS
$$ SELECT timestamp '2025-11-02 20:00' - make_interval(days => pg_temp.roll(daysback, n, salt), secs => pg_temp.roll(86400, n, salt || 's')) $$;

CREATE TEMP TABLE words AS SELECT
    ARRAY['Layla', 'Omar', 'Noura', 'Yousef', 'Maha', 'Faisal', 'Dana', 'Khalid', 'Reem', 'Sami', 'Hala', 'Tariq', 'Lina', 'Ziad', 'Amal', 'Nasser',
          'Emma', 'Lukas', 'Sofia', 'Marek', 'Aisha', 'Ravi', 'Mina', 'Joana', 'ليلى', 'عمر', 'نورة', 'يوسف', 'مها', 'فيصل', 'دانة', 'خالد'] AS first_names,
    ARRAY['Al-Harbi', 'Haddad', 'Al-Qahtani', 'Mansour', 'Al-Otaibi', 'Khoury', 'Saleh', 'Al-Zahrani', 'Nassar', 'Farouk', 'Rossi', 'Novak', 'Costa',
          'Weber', 'Iyer', 'Okafor', 'الحربي', 'حداد', 'القحطاني', 'منصور', 'العتيبي', 'خوري'] AS last_names,
    ARRAY['Riyadh', 'Jeddah', 'Dammam', 'Dubai', 'Abu Dhabi', 'Doha', 'Kuwait City', 'Manama', 'Cairo', 'Amman', 'Beirut', 'AlUla'] AS cities,
    ARRAY['Najm', 'Dune', 'Blue Door', 'Sahara', 'Palm', 'Oryx', 'Red Sea', 'Lantern', 'Saffron', 'Majlis', 'Falcon', 'Pearl', 'Mirage', 'Oasis',
          'نجم', 'الواحة', 'اللؤلؤة', 'الصقر', 'القمر'] AS house_names,
    ARRAY['Casting', 'Pictures', 'Studios', 'Talent House', 'Productions', 'Films', 'Media', 'للإنتاج', 'للتمثيل', 'ستوديو'] AS house_kinds,
    ARRAY['Feature film', 'Ramadan series', 'TV commercial', 'Short film', 'Music video', 'Theatre', 'Voice-over', 'Documentary', 'Web series'] AS projects,
    ARRAY['The Last Caravan', 'Salt and Cedar', 'Night Bus to Tabuk', 'Seven Doors', 'The Pearl Diver', 'Rooftops', 'أبواب المدينة', 'ليل الصحراء',
          'The Clockmaker', 'Monsoon Letters', 'حكاية بحر', 'Paper Moon'] AS titles,
    ARRAY['Lead', 'Neighbour', 'Detective', 'Shopkeeper', 'Grandmother', 'Taxi driver', 'Teacher', 'Nurse', 'Student', 'Singer', 'Narrator', 'Twin sister'] AS parts,
    ARRAY['Thank you, I will be there.', 'Could we move the audition to Thursday?', 'Please send a self-tape of the second scene.',
          'شكرًا، سأكون هناك في الموعد.', 'هل يمكن تأجيل الموعد إلى الأحد؟', 'The contract is attached for signature.',
          'Do you ride a horse, and how well?', 'We loved the tape. The director will call you tomorrow.'] AS lines,
    ARRAY['en', 'ar', 'fr', 'hi', 'ur', 'tr'] AS tongues;
ANALYZE words;

INSERT INTO "User" ("id", "email", "passwordHash", "displayName", "role", "locale", "createdAt", "updatedAt", "lastSeenAt")
SELECT pg_temp.id('user', n), 'user' || n || '@' || CASE WHEN n <= 1204 THEN 'casters' ELSE 'talents' END || '.example',
       '$argon2id$v=19$m=65536,t=3,p=4$' || md5('hash' || n),
       pg_temp.pick(first_names, n, 'first') || ' ' || pg_temp.pick(last_names, n, 'last'),
       CASE WHEN n <= 1204 THEN 'CASTER' WHEN n <= 3604 THEN 'TALENT' ELSE 'ADMIN' END::"UserRole",
       CASE WHEN pg_temp.roll(100, n, 'locale') < 58 THEN 'ar' ELSE 'en' END,
       pg_temp.moment(420, n, 'joined'), pg_temp.moment(60, n, 'changed'),
       CASE WHEN pg_temp.roll(10, n, 'seen?') > 0 THEN pg_temp.moment(30, n, 'seen') END
FROM words, generate_series(1, 3612) n;

-- 1,204 casters: every one has its years in business, 17 never gave a company name.
INSERT INTO "CasterProfile" ("id", "userId", "companyName", "yearsInBusiness", "city", "website", "verified", "createdAt")
SELECT pg_temp.id('caster', n), pg_temp.id('user', n),
       CASE WHEN n % 71 <> 9 THEN pg_temp.pick(house_names, n, 'house') || ' ' || pg_temp.pick(house_kinds, n, 'kind') || CASE WHEN n > 190 THEN ' ' || n ELSE '' END END,
       1 + pg_temp.roll(34, n, 'years'), pg_temp.pick(cities, n, 'city'),
       CASE WHEN n % 3 > 0 THEN 'https://caster' || n || '.example' END, n % 4 > 0, pg_temp.moment(420, n, 'joined')
FROM words, generate_series(1, 1204) n;

INSERT INTO "Agency" ("id", "name", "city", "phone", "feeRate")
SELECT pg_temp.id('agency', n), pg_temp.pick(house_names, n, 'agency') || ' Agency ' || n, pg_temp.pick(cities, n, 'agency city'),
       CASE WHEN n % 5 > 0 THEN '+966 11 ' || lpad(pg_temp.roll(9999999, n, 'phone')::text, 7, '0') END, 0.10 + pg_temp.roll(11, n, 'fee') / 100.0
FROM words, generate_series(1, 42) n;

-- One talent in thirty has no city yet: what the pending migration that requires it will meet.
INSERT INTO "TalentProfile" ("id", "userId", "stageName", "bio", "city", "birthYear", "heightCm", "languages", "dayRate", "agencyId", "createdAt")
SELECT pg_temp.id('talent', n), pg_temp.id('user', 1204 + n), pg_temp.pick(first_names, 1204 + n, 'first') || ' ' || pg_temp.pick(last_names, n, 'stage'),
       CASE WHEN n % 6 > 0 THEN 'Actor and ' || lower(pg_temp.pick(ARRAY['Singer', 'Dancer', 'Stunt rider', 'Voice artist', 'Presenter'], n, 'bio')) || ', trained in ' || pg_temp.pick(cities, n, 'school') || '.' END,
       CASE WHEN n % 30 > 0 THEN pg_temp.pick(cities, n, 'home') END, 1955 + pg_temp.roll(52, n, 'born'),
       CASE WHEN n % 9 > 0 THEN 150 + pg_temp.roll(48, n, 'tall') END,
       ARRAY['ar'] || CASE WHEN n % 2 > 0 THEN ARRAY[pg_temp.pick(tongues, n, 'tongue')] ELSE ARRAY[]::text[] END,
       CASE WHEN n % 4 > 0 THEN 500 + 50 * pg_temp.roll(90, n, 'rate') END, CASE WHEN n % 3 = 0 THEN pg_temp.id('agency', 1 + n % 42) END, pg_temp.moment(420, n, 'joined')
FROM words, generate_series(1, 2400) n;

INSERT INTO "PortfolioItem" ("id", "talentId", "title", "url", "kind", "meta", "position", "createdAt")
SELECT pg_temp.id('item', n), pg_temp.id('talent', 1 + n % 2400), pg_temp.pick(titles, n, 'item'), 'https://media.example/' || md5('item' || n) || '.jpg',
       pg_temp.pick(ARRAY['photo', 'photo', 'photo', 'reel', 'voice'], n, 'kind'),
       jsonb_build_object('width', 1200 + pg_temp.roll(900, n, 'w'), 'height', 900 + pg_temp.roll(900, n, 'h'), 'caption', pg_temp.pick(lines, n, 'caption')),
       n / 2400, pg_temp.moment(380, n, 'item')
FROM words, generate_series(0, 7199) n;

INSERT INTO "CastingCall" ("id", "casterId", "title", "description", "city", "status", "budget", "shootsOn", "closesAt", "createdAt")
SELECT pg_temp.id('call', n), pg_temp.id('caster', 1 + pg_temp.roll(1204, n, 'caster')), pg_temp.pick(titles, n, 'call') || ' (' || pg_temp.pick(projects, n, 'project') || ')',
       pg_temp.pick(projects, n, 'project') || ' shooting in ' || pg_temp.pick(cities, n, 'place') || '; ' || pg_temp.pick(lines, n, 'about'), pg_temp.pick(cities, n, 'place'),
       pg_temp.pick(ARRAY['DRAFT', 'OPEN', 'OPEN', 'OPEN', 'CLOSED', 'CLOSED', 'CANCELLED'], n, 'status')::"CallStatus",
       CASE WHEN n % 5 > 0 THEN 5000 + 2500 * pg_temp.roll(60, n, 'budget') END, date '2025-11-10' + pg_temp.roll(120, n, 'shoot'),
       timestamp '2025-11-05 18:00' + make_interval(days => pg_temp.roll(60, n, 'close')), pg_temp.moment(240, n, 'call')
FROM words, generate_series(1, 1800) n;

INSERT INTO "Role" ("id", "callId", "name", "ageFrom", "ageTo", "lines")
SELECT pg_temp.id('role', n), pg_temp.id('call', 1 + n % 1800), pg_temp.pick(parts, n, 'part'), 16 + pg_temp.roll(30, n, 'from'), 50 + pg_temp.roll(30, n, 'to'), pg_temp.roll(220, n, 'lines')
FROM words, generate_series(0, 4499) n;

-- Four talents and more a role; the pair is unique because 2400 and the step 7 share no factor.
INSERT INTO "Application" ("id", "roleId", "talentId", "status", "note", "createdAt", "updatedAt")
SELECT pg_temp.id('application', n), pg_temp.id('role', n % 4500), pg_temp.id('talent', 1 + (n * 7 + n / 4500) % 2400),
       CASE WHEN n < 900 THEN 'ACCEPTED' ELSE pg_temp.pick(ARRAY['SUBMITTED', 'SUBMITTED', 'SHORTLISTED', 'REJECTED', 'WITHDRAWN'], n, 'status') END::"ApplicationStatus",
       CASE WHEN n % 3 = 0 THEN pg_temp.pick(lines, n, 'note') END, pg_temp.moment(200, n, 'applied'), pg_temp.moment(100, n, 'answered')
FROM words, generate_series(0, 13999) n;

INSERT INTO "Message" ("id", "senderId", "recipientId", "body", "sentAt", "readAt")
SELECT pg_temp.id('message', n), pg_temp.id('user', 1 + pg_temp.roll(3604, n, 'from')), pg_temp.id('user', 1 + pg_temp.roll(3604, n, 'to')),
       pg_temp.pick(lines, n, 'first line') || CASE WHEN n % 2 = 0 THEN ' ' || pg_temp.pick(lines, n, 'second line') ELSE '' END, pg_temp.moment(300, n, 'sent'),
       CASE WHEN n % 4 > 0 THEN pg_temp.moment(300, n, 'sent') + interval '3 hours' END
FROM words, generate_series(1, 16000) n;

INSERT INTO "Audition" ("id", "applicationId", "mode", "startsAt", "minutes", "score")
SELECT pg_temp.id('audition', n), pg_temp.id('application', n), pg_temp.pick(ARRAY['STUDIO', 'SELF_TAPE', 'VIDEO_CALL'], n, 'mode')::"AuditionMode",
       pg_temp.moment(90, n, 'audition'), 10 + 5 * pg_temp.roll(6, n, 'minutes'), CASE WHEN n % 5 > 0 THEN 1 + pg_temp.roll(10, n, 'score') END
FROM generate_series(0, 2999) n;

INSERT INTO "Booking" ("id", "applicationId", "talentId", "startsOn", "days", "fee", "createdAt")
SELECT pg_temp.id('booking', n), pg_temp.id('application', n), pg_temp.id('talent', 1 + (n * 7) % 2400), date '2025-11-12' + pg_temp.roll(100, n, 'start'),
       1 + pg_temp.roll(9, n, 'days'), 900 + 150 * pg_temp.roll(80, n, 'fee'), pg_temp.moment(80, n, 'booked')
FROM generate_series(0, 899) n;

INSERT INTO "Contract" ("id", "bookingId", "number", "terms", "signedAt")
SELECT pg_temp.id('contract', n), pg_temp.id('booking', n), 'C-2025-' || lpad(n::text, 5, '0'), 'Standard terms of the marketplace, schedule ' || (1 + n % 7) || '.',
       CASE WHEN n % 8 > 0 THEN pg_temp.moment(60, n, 'signed') END
FROM generate_series(0, 819) n;

INSERT INTO "Payment" ("id", "bookingId", "amount", "currency", "status", "paidAt", "createdAt")
SELECT pg_temp.id('payment', n), pg_temp.id('booking', n % 900), 450 + 75 * pg_temp.roll(80, n, 'amount'), pg_temp.pick(ARRAY['SAR', 'SAR', 'SAR', 'AED', 'EGP'], n, 'currency'),
       CASE WHEN n % 6 = 0 THEN 'PENDING' WHEN n % 41 = 0 THEN 'REFUNDED' WHEN n % 97 = 0 THEN 'FAILED' ELSE 'PAID' END::"PaymentStatus",
       CASE WHEN n % 6 > 0 THEN pg_temp.moment(50, n, 'paid') END, pg_temp.moment(70, n, 'payment')
FROM generate_series(0, 1499) n;

INSERT INTO "Tag" ("name")
SELECT unnest(ARRAY['arabic', 'english', 'gulf dialect', 'egyptian dialect', 'children', 'stunts', 'horse riding', 'singing', 'dance', 'comedy', 'drama', 'period costume', 'voice only',
    'night shoot', 'travel paid', 'no experience needed', 'union', 'student film', 'bilingual', 'sign language', 'sword fighting', 'driving licence', 'left-handed', 'twins']);

INSERT INTO "_CastingCallToTag" ("A", "B")
SELECT pg_temp.id('call', n), 1 + (pg_temp.roll(24, n, 'tag') + step * 7) % 24
FROM generate_series(1, 1800) n, generate_series(0, 2) step;

INSERT INTO "Notification" ("userId", "kind", "payload", "createdAt", "seenAt")
SELECT pg_temp.id('user', 1 + pg_temp.roll(3604, n, 'notified')), pg_temp.pick(ARRAY['application.status', 'message.new', 'audition.reminder', 'payment.paid'], n, 'notice'),
       jsonb_build_object('ref', pg_temp.id('application', n % 14000), 'priority', n % 3), pg_temp.moment(120, n, 'notice'),
       CASE WHEN n % 3 > 0 THEN pg_temp.moment(100, n, 'noticed') END
FROM generate_series(1, 9000) n;

DROP TABLE words;
